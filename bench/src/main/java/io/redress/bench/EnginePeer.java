package io.redress.bench;

import java.util.List;

/**
 * A process engine running the workload "case6" in this process: file → review → answer → decide → appeal → close, five
 * user tasks of which three carry a timer that is armed and cancelled.
 */
interface EnginePeer extends AutoCloseable {

    /** The variables that a step leaves behind, as many as our own events carry. */
    List<String> STEPS = List.of("review", "answer", "decide", "appeal", "close");

    String name();

    /** Plays one case through its six durable transitions. */
    void playCase(int number);

    @Override
    void close();
}
