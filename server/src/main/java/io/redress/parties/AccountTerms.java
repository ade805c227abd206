package io.redress.parties;

import io.redress.platform.Problem;
import java.util.Locale;
import java.util.Set;

/** What an account and a password must be like. Pure: names every field at fault at once. */
final class AccountTerms {

    static final int LONGEST_DISPLAY_NAME = 80;

    /**
     * NIST SP 800-63B-4 asks for 15 where a password is the only factor and 8 beside a second; lock-out bounds
     * guessing.
     */
    static final int SHORTEST_PASSWORD = 10;

    /** Longer would only cost hashing time. */
    static final int LONGEST_PASSWORD = 128;

    static final int MOST_SHOPS = 500;
    static final int MOST_DEPARTMENTS = 50;
    static final int LONGEST_DEPARTMENT = 64;
    static final int LONGEST_REFERENCE = 200;
    static final Set<String> LOCALES = Set.of("zh-CN", "en");

    private AccountTerms() {}

    static void check(NewAccount account) {
        var faults = Problem.notValid();
        if (!AccountNames.isValid(account.name())) {
            faults.field("name", "ACCOUNT_NAME_NOT_VALID", AccountNames.SHORTEST, AccountNames.LONGEST);
        }
        account.password().ifPresent(password -> password(faults, "password", password, account.name()));
        account.reference()
                .filter(reference -> reference.isBlank() || reference.length() > LONGEST_REFERENCE)
                .ifPresent(_ -> faults.field("reference", "REFERENCE_NOT_VALID", LONGEST_REFERENCE));
        rest(faults, account.displayName(), account.roles(), account.shops(), account.departments(), account.locale());
        if (faults.hasFields()) throw faults;
    }

    static void check(Account account) {
        var faults = Problem.notValid();
        rest(faults, account.displayName(), account.roles(), account.shops(), account.departments(), account.locale());
        if (faults.hasFields()) throw faults;
    }

    static void checkPassword(String field, String password, String name) {
        var faults = Problem.notValid();
        password(faults, field, password, name);
        if (faults.hasFields()) throw faults;
    }

    private static void password(Problem faults, String field, String password, String name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            faults.field(field, "PASSWORD_LENGTH", SHORTEST_PASSWORD, LONGEST_PASSWORD);
        } else if (password.chars().distinct().count() < 4 || fold(password).contains(fold(name))) {
            faults.field(field, "PASSWORD_TOO_EASY");
        }
    }

    private static void rest(
            Problem faults,
            String displayName,
            Set<Role> roles,
            Set<ShopId> shops,
            Set<String> departments,
            String locale) {
        if (displayName.isBlank() || displayName.length() > LONGEST_DISPLAY_NAME || hasControl(displayName)) {
            faults.field("displayName", "DISPLAY_NAME_NOT_VALID", LONGEST_DISPLAY_NAME);
        }
        if (roles.isEmpty()) faults.field("roles", "ROLE_MISSING");
        if (shops.size() > MOST_SHOPS) faults.field("shops", "TOO_MANY", MOST_SHOPS);
        if (!shops.isEmpty() && !roles.contains(Role.SELLER) && !roles.contains(Role.SELLER_STAFF)) {
            faults.field("shops", "SHOP_NEEDS_SELLER");
        }
        if (departments.size() > MOST_DEPARTMENTS || departments.stream().anyMatch(AccountTerms::notDepartment)) {
            faults.field("departments", "DEPARTMENT_NOT_VALID", LONGEST_DEPARTMENT);
        }
        if (!LOCALES.contains(locale)) faults.field("locale", "LOCALE_NOT_VALID");
    }

    private static boolean notDepartment(String name) {
        return name.isBlank() || name.length() > LONGEST_DEPARTMENT || hasControl(name);
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
