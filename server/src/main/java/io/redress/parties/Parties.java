package io.redress.parties;

import io.redress.platform.Cursor;
import io.redress.platform.Ids;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.platform.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way into accounts and their ties. Methods without an {@link Actor} are for other modules, never for a request.
 */
@Service
public class Parties {

    /** The published password of the accounts of the demo marketplace. */
    public static final String DEMO_PASSWORD = "redress-demo-2026";

    /** One statement takes this many references; an importer sends batches. */
    public static final int MOST_REFERENCES = 10_000;

    private final AccountStore accounts;
    private final AccountSearch search;
    private final ReferenceStore references;
    private final DirectoryStore directory;
    private final TieStore ties;
    private final RememberedTies remembered;
    private final Passwords passwords;
    private final Exposure exposure;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Parties(
            AccountStore accounts,
            AccountSearch search,
            ReferenceStore references,
            DirectoryStore directory,
            TieStore ties,
            RememberedTies remembered,
            Passwords passwords,
            Exposure exposure,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.search = search;
        this.references = references;
        this.directory = directory;
        this.ties = ties;
        this.remembered = remembered;
        this.passwords = passwords;
        this.exposure = exposure;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Account> find(AccountId id) {
        return accounts.find(id);
    }

    /** What to call these people on a page; one query. Unknown ids are left out. */
    public Map<AccountId, String> names(Collection<AccountId> wanted) {
        return accounts.displayNames(wanted);
    }

    /** Everything these people can be called by: shown name, sign-in name and the marketplace's id; one query. */
    public Map<AccountId, List<String>> callNames(Collection<AccountId> wanted) {
        return directory.callNames(wanted);
    }

    public Actor systemActor() {
        return Actor.SYSTEM;
    }

    /**
     * Enabled accounts with one of these roles on one of these duties, with their names: at most 1,000, those of the
     * first role first; one query.
     */
    public Map<AccountId, String> onDuty(List<Role> roles, Collection<String> departments) {
        return directory.onDuty(roles, departments);
    }

    /** Who works for each of these shops today and can still sign in: at most 1,000 in all, in a stable order. */
    public Map<ShopId, List<AccountId>> staffOf(Set<ShopId> shops) {
        return directory.staffOf(shops);
    }

    /**
     * The accounts behind the marketplace's own buyer ids; missing ones are made, without a way to sign in. One
     * statement, safe when two importers bring the same buyer at once.
     */
    @Transactional
    public Map<String, AccountId> reference(Collection<String> wanted) {
        if (wanted.size() > MOST_REFERENCES) {
            throw new IllegalArgumentException(
                    "Expected at most " + MOST_REFERENCES + " references, but got " + wanted.size());
        }
        return references.resolve(wanted, clock.instant());
    }

    /**
     * Whether this member of staff must keep out of a matter between the two (回避): is one of them, belongs or ever
     * belonged to the shop, or declared an interest.
     */
    public boolean tied(AccountId staff, AccountId buyer, ShopId shop) {
        return remembered.tied(staff, buyer, shop);
    }

    /** One account; whoever may not see it hears that there is none. */
    public Account view(Actor actor, AccountId id) {
        Permissions.require(actor, Verb.VIEW, Guarded.ownedBy(Guarded.ACCOUNT, id));
        return accounts.find(id).orElseThrow(Problem::notFound);
    }

    public Page<Account> page(Actor actor, Cursor after, Limit limit) {
        Permissions.require(actor, Verb.VIEW, Guarded.any(Guarded.ACCOUNT));
        return Page.of(
                accounts.page(after, limit),
                limit,
                last -> Cursor.of(last.createdAt(), last.id().value()));
    }

    /** Accounts whose sign-in name or shown name begins like that, at most 500 of each. */
    public Page<Account> search(Actor actor, String text, Cursor after, Limit limit) {
        Permissions.require(actor, Verb.VIEW, Guarded.any(Guarded.ACCOUNT));
        return Page.of(
                search.beginning(text.strip(), after, limit),
                limit,
                last -> Cursor.of(last.createdAt(), last.id().value()));
    }

    /** Whether there is any account at all. */
    public boolean anybody() {
        return accounts.any(false);
    }

    /** Whether there are demo accounts, whose password is published. */
    public boolean anybodyFromDemo() {
        return accounts.any(true);
    }

    /** Demo accounts that can sign in here and now, as a newcomer finds them; none where the server can be reached. */
    public List<Account> demo() {
        return exposure.loopbackOnly() ? accounts.demo() : List.of();
    }

    /** Demo accounts with one published password, hashed once: start-up stays quick. */
    @Transactional
    public List<Account> createDemo(Actor actor, List<NewAccount> wanted, String password) {
        Permissions.require(actor, Verb.MANAGE_ACCOUNTS, Guarded.any(Guarded.ACCOUNT));
        var hash = Optional.of(passwords.hash(password));
        return wanted.stream().map(account -> insert(account, hash)).toList();
    }

    /**
     * 422 with every field at fault; 409 {@code ACCOUNT_NAME_TAKEN}, also when only the reference is. An account that
     * came with an order and cannot sign in yet is not in the way: its buyer gets it, orders and all.
     */
    @Transactional
    public Account create(Actor actor, NewAccount wanted) {
        Permissions.require(actor, Verb.MANAGE_ACCOUNTS, Guarded.any(Guarded.ACCOUNT));
        AccountTerms.check(wanted);
        return insert(wanted, wanted.password().map(passwords::hash));
    }

    /** Roles, shops, duty and standing. What is taken away is gone with the next request. */
    @Transactional
    public Account change(Actor actor, AccountId id, AccountChange change) {
        Permissions.require(actor, Verb.MANAGE_ACCOUNTS, Guarded.ownedBy(Guarded.ACCOUNT, id));
        var before = accounts.findForChange(id).orElseThrow(Problem::notFound);
        var after = change.applyTo(before);
        AccountTerms.check(after);
        if (actor.id().equals(id) && !(after.enabled() && after.roles().contains(Role.OPERATOR))) {
            // The last operator could otherwise lock the house from outside.
            throw Problem.of(HttpStatus.CONFLICT, "NOT_ONESELF");
        }
        accounts.update(after, clock.instant());
        events.publishEvent(new AccountChanged(id));
        return after;
    }

    /** A member of staff declares their own tie, an operator anybody's. Declaring twice is one tie. */
    @Transactional
    public Tie declare(Actor actor, TieDeclared declared) {
        Permissions.require(actor, Verb.DECLARE, Guarded.ownedBy(Guarded.ACCOUNT, declared.account()));
        declared.check();
        if (accounts.find(declared.account()).isEmpty()) throw Problem.notFound();
        var tie = declared.by(actor.id(), ids.next(), clock.instant());
        if (!ties.insert(tie)) throw Problem.of(HttpStatus.CONFLICT, "TIE_STANDS");
        events.publishEvent(new AccountChanged(declared.account()));
        return tie;
    }

    public List<Tie> ties(Actor actor, AccountId of) {
        Permissions.require(actor, Verb.VIEW, Guarded.ownedBy(Guarded.ACCOUNT, of));
        return ties.of(of);
    }

    private Account insert(NewAccount wanted, Optional<String> passwordHash) {
        var waiting = wanted.reference().flatMap(accounts::waiting);
        var account = Account.fresh(waiting.orElseGet(() -> new AccountId(ids.next())), wanted, clock.instant());
        var free = waiting.isPresent() ? accounts.claim(account, passwordHash) : accounts.insert(account, passwordHash);
        if (!free) throw Problem.of(HttpStatus.CONFLICT, "ACCOUNT_NAME_TAKEN");
        return account;
    }
}
