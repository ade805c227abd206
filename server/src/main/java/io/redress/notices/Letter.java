package io.redress.notices;

import java.util.Locale;

/**
 * A mail to be sent.
 *
 * @param id stays the same when it is sent again, so that a mailbox that knows it can leave it out
 * @param subject says nothing personal: others may read it
 * @param link where to read on
 */
record Letter(String id, String to, Locale language, String subject, String detail, String link) {}
