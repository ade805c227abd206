package io.redress.live;

/** What a page hears: a name and an id, never a content. */
record LiveEvent(String name, String data) {

    static final LiveEvent COUNTS = new LiveEvent("counts", "");
    static final LiveEvent NOTICE = new LiveEvent("notice", "");

    /** The page shall be quiet until it is looked at. */
    static final LiveEvent REST = new LiveEvent("rest", "");

    static LiveEvent ofCase(String id) {
        return new LiveEvent("case", id);
    }

    static LiveEvent presence(String id) {
        return new LiveEvent("presence", id);
    }

    /** As the stream writes it. An event without data would not be heard at all, so it carries a 1. */
    String text() {
        return "event: " + name + "\ndata: " + (data.isEmpty() ? "1" : data) + "\n\n";
    }
}
