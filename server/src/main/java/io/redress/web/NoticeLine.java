package io.redress.web;

import io.redress.notices.Notice;
import io.redress.notices.NoticeWords;

/** A notice with its words. */
public record NoticeLine(Notice notice, NoticeWords words) {

    /** Marks it as read and goes on to the case. */
    public String path() {
        return "/notices/" + notice.id();
    }

    public boolean isUnread() {
        return notice.readAt() == null;
    }
}
