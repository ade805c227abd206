package io.redress.penalties;

import io.redress.kernel.Refusal;

/** Why something about penalties is refused. */
public enum PenaltyRefusal implements Refusal {
    /** There is nothing to release or to pass an exam for. */
    NO_MEASURE_RUNNING,
    /** The measures have days left. */
    PERIOD_NOT_OVER,
    /** The measures have no end; only an appeal lifts them. */
    MEASURE_WITHOUT_END,
    /** The rule exam has not been passed since they began. */
    EXAM_NOT_PASSED
}
