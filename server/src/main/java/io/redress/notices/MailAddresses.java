package io.redress.notices;

import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Ids;
import io.redress.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own mail address. It counts once its owner has followed the link that was sent there. */
@Service
public class MailAddresses {

    /** How long a link holds. */
    private static final Duration LINK_HOLDS = Duration.ofDays(1);

    /** Nobody can have letters sent to strangers by the dozen. */
    private static final Duration BETWEEN_LETTERS = Duration.ofMinutes(1);

    /** What a mail server will be able to tell us more about. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"(),;:\\\\\\p{Cntrl}]{1,64}@[^\\s@<>\"(),;:\\\\\\p{Cntrl}]{3,189}");

    private final AddressStore store;
    private final MailSettings settings;
    private final Ids ids;
    private final Clock clock;

    /**
     * What is known of somebody's address.
     *
     * @param address gets the notices; null: none yet
     * @param wanted waits for its owner to follow the link; null: none
     */
    public record Addresses(
            @Nullable String address, @Nullable String wanted) {
        static final Addresses NONE = new Addresses(null, null);
    }

    MailAddresses(AddressStore store, MailSettings settings, Ids ids, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether this house sends mail at all. */
    public boolean isMailing() {
        return settings.isOn();
    }

    public Addresses of(Actor actor) {
        requireOneself(actor);
        return store.find(actor.id());
    }

    /** Sends a link to the address; the one in force stays until it is followed. 429 when asked too often. */
    @Transactional
    public void want(Actor actor, String address) {
        requireOneself(actor);
        var stripped = address.strip();
        if (!ADDRESS.matcher(stripped).matches()) {
            throw Problem.notValid().field("address", "ADDRESS_NOT_VALID");
        }
        var now = clock.instant();
        if (!store.want(
                actor.id(), stripped, ids.next().toString(), now, now.plus(LINK_HOLDS), now.minus(BETWEEN_LETTERS))) {
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "LETTER_JUST_SENT").header("Retry-After", "60");
        }
    }

    /** The link was followed, by the person it was sent to; 404 when it is not theirs or holds no more. */
    @Transactional
    public void confirm(Actor actor, String token) {
        requireOneself(actor);
        if (!store.confirm(actor.id(), token, clock.instant())) {
            throw Problem.notFound();
        }
    }

    /** No mail from now on. */
    @Transactional
    public void forget(Actor actor) {
        requireOneself(actor);
        store.forget(actor.id());
    }

    private static void requireOneself(Actor actor) {
        Permissions.require(actor, Verb.VIEW, Guarded.ownedBy(Guarded.ACCOUNT, actor.id()));
    }
}
