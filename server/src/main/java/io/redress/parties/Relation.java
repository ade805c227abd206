package io.redress.parties;

/** How an actor stands to an object. Derived from {@link Guarded}, never stored. */
enum Relation {
    /** The object is about the actor as a buyer. */
    OWN,
    /** The object is about a shop the actor belongs to. */
    SHOP,
    /** The actor has it in hand. */
    HANDLER,
    /** It lies in a queue of the actor's duty. */
    DUTY,
    /** The actor made it. */
    OWNER,
    /** No tie is needed: every object of the kind. */
    ANY;

    boolean holds(Actor actor, Guarded object) {
        return switch (this) {
            case OWN -> object.buyer().filter(actor.id()::equals).isPresent();
            case SHOP -> object.shop().filter(actor.shops()::contains).isPresent();
            case HANDLER -> object.handlers().contains(actor.id());
            case DUTY ->
                object.department().filter(actor.departments()::contains).isPresent();
            case OWNER -> object.owner().filter(actor.id()::equals).isPresent();
            case ANY -> true;
        };
    }
}
