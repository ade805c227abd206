package io.redress.parties;

import java.util.Optional;
import java.util.Set;

/**
 * What an account is made from. {@link Parties#create} says what it cannot accept.
 *
 * @param password in clear, hashed at once; without one the account cannot sign in by password
 */
public record NewAccount(
        String name,
        String displayName,
        Optional<String> password,
        Set<Role> roles,
        Set<ShopId> shops,
        Set<String> departments,
        String locale,
        Optional<String> reference,
        boolean demo) {

    @Override
    public String toString() {
        return "NewAccount[" + name + "]";
    }
}
