package io.redress.notices;

/** The word that goes to every server when a queue lost a case, which its people may no longer see: count anew. */
public final class DeskSignal {

    public static final String WORD = "desk";

    private DeskSignal() {}
}
