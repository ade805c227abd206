package io.redress.notices;

/** What a notice says, as the reader may choose to hear of it or not. */
public enum NoticeKind {
    NEW_TURN,
    SECOND_LOOK,
    DEADLINE_NEAR,
    DECIDED,
    SETTLED,
    EXTENDED,
    APPOINTMENT,
    POINTS,
    REMINDED,
    CLOSED
}
