package io.redress.parties;

/** Rights of an account are not what they were: whoever remembers them forgets. Heard after the commit. */
record AccountChanged(AccountId id) {}
