package io.redress.seals;

import io.redress.proof.CanonicalRecord;
import java.util.Map;
import java.util.TreeMap;

/**
 * A record as the log knows it.
 *
 * @param key which it is
 * @param record its kind and key with all it says, so that one record never passes for another
 */
public record LogRecord(RecordKey key, CanonicalRecord record) {

    /**
     * A record of what it says, with its kind and key.
     *
     * @param says text, whole numbers, truth, lists and maps; times in ISO 8601
     */
    public static LogRecord of(String kind, RecordKey key, Map<String, ?> says) {
        var members = new TreeMap<String, Object>(says);
        members.put("kind", kind);
        members.put("ref", key.ref().toString());
        members.put("seq", key.seq());
        return new LogRecord(key, CanonicalRecord.of(members));
    }
}
