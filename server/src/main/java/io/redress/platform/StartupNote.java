package io.redress.platform;

import java.util.List;

/**
 * A bean that has something to tell the person who started the server, once it is ready: demo accounts, for instance.
 */
public interface StartupNote {

    /** Lines to print; none if there is nothing to say. */
    List<String> lines();
}
