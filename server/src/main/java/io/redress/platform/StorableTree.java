package io.redress.platform;

import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * JSON that is kept as it came, without being bound to a type: its texts and names must be such as can be kept, too.
 */
public final class StorableTree {

    private StorableTree() {}

    /**
     * The same tree, if it is an object. 400 {@code BODY_NOT_READABLE} if not, or naming the member that holds a NUL or
     * half a character.
     */
    public static JsonNode object(JsonNode tree) {
        if (!tree.isObject()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "BODY_NOT_READABLE").field("", "WRONG_TYPE");
        }
        check(tree, "");
        return tree;
    }

    private static void check(JsonNode node, String path) {
        if (node.isString() && !StorableText.isStorable(node.asString())) {
            throw notStorable(path);
        }
        for (var member : node.properties()) {
            if (!StorableText.isStorable(member.getKey())) {
                throw notStorable(path);
            }
            check(member.getValue(), path.isEmpty() ? member.getKey() : path + "." + member.getKey());
        }
        for (var at = 0; node.isArray() && at < node.size(); at++) {
            check(node.get(at), path + "[" + at + "]");
        }
    }

    private static Problem notStorable(String path) {
        return Problem.of(HttpStatus.BAD_REQUEST, "BODY_NOT_READABLE").field(path, "TEXT_NOT_STORABLE");
    }
}
