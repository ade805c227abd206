package io.redress.parties;

/** What somebody wants to do with an object. Who may is written in {@link Permissions}. */
public enum Verb {
    /** Read one object; lists are cut by {@link Permissions#reach}. */
    VIEW,
    /** Open a complaint about an order. */
    FILE,
    ACT_AS_BUYER,
    ACT_AS_SELLER,
    /** Accept, refuse or ask for more at the door. */
    SCREEN,
    /** Move a case along without deciding it: assign, ask for evidence, pause, propose, consult, hand over. */
    HANDLE,
    /** Decide a case or an appeal. */
    ADJUDICATE,
    /** Look a second time at what somebody else decides, before it is issued. */
    CONFIRM,
    /** Reassign, grant authority, override. */
    SUPERVISE,
    /** Add a file to an object, or keep one of one's own until it is attached. */
    UPLOAD,
    /** Bring orders and shops from the marketplace. */
    IMPORT,
    /** Change settings. */
    CONFIGURE,
    /** Put a rulebook edition in force. */
    PUBLISH,
    /** Read who read and did what. */
    AUDIT,
    /** Create and change accounts of others. */
    MANAGE_ACCOUNTS,
    /** Say that somebody is tied to a party (回避). */
    DECLARE,
    /** Create and revoke API keys. */
    MANAGE_KEYS
}
