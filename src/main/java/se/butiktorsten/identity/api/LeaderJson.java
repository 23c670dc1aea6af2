package se.butiktorsten.identity.api;

import java.util.List;
import se.butiktorsten.identity.Leader;

/**
 * A leader.
 *
 * @param leads the workshops the leader leads, standing in for nobody
 */
public record LeaderJson(String login, String name, List<String> leads) {

    static LeaderJson of(Leader leader) {
        return new LeaderJson(
                leader.login(),
                leader.name(),
                leader.leads().stream().sorted().map(Enum::name).toList());
    }
}
