/**
 * Starts the packaged application: {@code java -jar torsten-start.jar}, with {@code torsten.war} and
 * {@code payara-micro.jar} in the same folder.
 *
 * <p>Two processes. The one that is started ({@link se.butiktorsten.launch.Launch}, then
 * {@link se.butiktorsten.launch.Starter}) checks everything that can be checked, starts the other, waits until the
 * application itself says that it is ready, and speaks to the console. The other
 * ({@link se.butiktorsten.launch.Server}) is Payara Micro with the flags that it needs; it holds the lock on the data
 * directory and stops as soon as the first is gone, however that ended.
 *
 * <p>Whatever goes wrong ends with one sentence, in Swedish and in English, and a status other than zero. Nothing here
 * knows the application's classes: this package lies in a jar of its own and uses the JDK and Payara's starter only.
 */
@NullMarked
package se.butiktorsten.launch;

import org.jspecify.annotations.NullMarked;
