package se.butiktorsten.identity;

import java.util.Set;

/** Somebody who has just shown who they are. Only this package makes one, so whoever is handed one may rely on it. */
public final class Identified {

    private final String login;
    private final String name;
    private final Set<Role> roles;

    Identified(String login, String name, Set<Role> roles) {
        this.login = login;
        this.name = name;
        this.roles = Set.copyOf(roles);
    }

    public String login() {
        return login;
    }

    /** What the pages call this person. */
    public String name() {
        return name;
    }

    /** The same person as somebody who does something. */
    public Actor actor() {
        return new Actor(login, roles);
    }

    @Override
    public String toString() {
        return "Identified";
    }
}
