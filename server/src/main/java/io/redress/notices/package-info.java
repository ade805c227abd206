/**
 * Notices (通知): what somebody has to be told about a case, in the app and by mail.
 *
 * <p>{@link io.redress.notices.Notices} is the way in for readers. Nothing is written at the time of a command:
 * {@code Follower} goes along the record of the cases at its own pace, {@code NoticeRules} says who has to be told
 * what, and the rows are written in the transaction that moves its position, once per event and recipient. Plain rows
 * with a state, no life cycle worth events of its own. What other servers' readers see at once is signalled through the
 * database; showing it is left to {@code live}.
 */
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"kernel", "platform", "parties", "cases", "orders", "rulebook", "evidence"})
@NullMarked
package io.redress.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
