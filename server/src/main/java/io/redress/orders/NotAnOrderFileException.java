package io.redress.orders;

import java.io.IOException;

/** The file as a whole cannot be read as orders: no line of it was taken. */
final class NotAnOrderFileException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    NotAnOrderFileException(Fault fault) {
        super(fault.code() + " " + fault.field());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
