package io.redress.seals;

import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps it to one server at a time that anything is done to the log. A server that dies lets go. */
@Component
class LogLock {

    /** Any number that no other lock of the database uses. */
    private static final long LOCK = 0x7264_6C6FL;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    LogLock(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Does something in one transaction, or nothing while another server is at it; whether it was done and said so. */
    boolean alone(BooleanSupplier what) {
        return Boolean.TRUE.equals(transaction.execute(status -> isOurs() && what.getAsBoolean()));
    }

    /** Until the end of the transaction. */
    private boolean isOurs() {
        return database.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
