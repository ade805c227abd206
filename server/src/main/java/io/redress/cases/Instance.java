package io.redress.cases;

/** Which decision is being made: the first, or the one on appeal, which is final. */
public enum Instance {
    FIRST,
    APPEAL
}
