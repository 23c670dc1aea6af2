package se.butiktorsten.identity;

import java.util.Set;

/** People who have shown who they are, for tests of what they may do then. */
public final class People {

    /** Somebody who has just shown their code. */
    public static Identified identified(String login, Role... roles) {
        return new Identified(login, login, Set.of(roles));
    }

    private People() {}
}
