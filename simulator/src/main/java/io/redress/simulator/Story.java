package io.redress.simulator;

/** One story that the demo plays from its first step to its last. */
interface Story {

    /** Its letter, as the table at the end names it. */
    String letter();

    String title();

    /**
     * Plays it.
     *
     * @throws Broken if a step did not hold
     */
    Facts play(Stage stage);
}
