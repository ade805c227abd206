package io.redress.platform;

/**
 * Tells whether accounts with a published password exist. The module that makes them has a bean of this type; while it
 * says yes, the server refuses to listen beyond this machine.
 */
public interface DemoAccounts {

    boolean exist();
}
