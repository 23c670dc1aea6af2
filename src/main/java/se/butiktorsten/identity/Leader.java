package se.butiktorsten.identity;

import java.util.Set;
import se.butiktorsten.shared.Workshop;

/**
 * An activity leader as colleagues know one.
 *
 * @param login the log-in name
 * @param name what people call the leader
 * @param leads the workshops the leader leads, standing in for nobody
 */
public record Leader(String login, String name, Set<Workshop> leads) {

    static Leader of(Account account) {
        return new Leader(account.login(), account.displayName(), account.leads());
    }
}
