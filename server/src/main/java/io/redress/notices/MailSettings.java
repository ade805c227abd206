package io.redress.notices;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether and how this house sends mail: only when it has an SMTP server and a name to send under. */
@Component
class MailSettings {

    private final String from;
    private final String url;
    private final boolean on;

    MailSettings(
            @Value("${spring.mail.host:}") String host,
            @Value("${redress.mail.from:}") String from,
            @Value("${redress.mail.url:http://127.0.0.1:8080}") String url) {
        this.from = from;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.on = !host.isBlank() && !from.isBlank();
    }

    boolean isOn() {
        return on;
    }

    String from() {
        return from;
    }

    /** The address of a page as it stands in a letter. */
    String link(String path) {
        return url + path;
    }
}
