package io.redress.notices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the postman on a round every second, or as often as set; without a mail server the round is empty. */
@Component
class PostmanPulse {

    private static final Logger LOG = LoggerFactory.getLogger(PostmanPulse.class);

    private final Postman postman;

    PostmanPulse(Postman postman) {
        this.postman = postman;
    }

    @Scheduled(initialDelayString = "${redress.mail.every:PT1S}", fixedDelayString = "${redress.mail.every:PT1S}")
    void go() {
        try {
            while (postman.round()) {}
        } catch (RuntimeException e) {
            LOG.warn("Expected to send mail, but failed; will try again", e);
        }
    }
}
