package io.redress.platform;

/**
 * Something that a module throws away once it is of no use any more, so that no table grows for ever. A bean of this
 * type is run every hour, a bounded batch at a time; any number of servers may do it at once.
 */
public interface Chore {

    /** What is thrown away, for the log. */
    String what();

    /** Removes at most {@code most} of it, the oldest or any, and says how many there were. */
    int sweep(int most);
}
