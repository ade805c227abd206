package io.redress.parties;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Ties of the staff at work. They are asked for with every assignment and decision, and remembered as long as a session
 * is ({@link Sessions#REMEMBERED}); what changes on this server counts at once.
 */
@Component
class RememberedTies {

    /** More staff than any desk has. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Cache<AccountId, StaffTies> remembered = Caffeine.newBuilder()
            .expireAfterWrite(Sessions.REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();
    private final TieStore store;

    RememberedTies(TieStore store) {
        this.store = store;
    }

    boolean tied(AccountId staff, AccountId buyer, ShopId shop) {
        return remembered.get(staff, store::ties).include(buyer, shop);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountChanged changed) {
        remembered.invalidateAll();
    }
}
