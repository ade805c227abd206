package io.redress.web;

import tools.jackson.databind.node.ObjectNode;

/** The words in which what people write is said: those of the play, or others in their place. */
interface Wording {

    /** As it stands in the play. */
    Wording USUAL = new Wording() {
        @Override
        public ObjectNode body(String operation, ObjectNode body) {
            return body;
        }

        @Override
        public String text(String operation, String field, String usual) {
            return usual;
        }
    };

    /** A body with its texts said so; codes, ids and times stay what they are. */
    ObjectNode body(String operation, ObjectNode body);

    /** One text outside a body. */
    String text(String operation, String field, String usual);
}
