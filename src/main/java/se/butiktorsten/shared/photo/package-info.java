/**
 * Photos that people send: {@link se.butiktorsten.shared.photo.Photo} draws a picture anew, small and upright, so that
 * nothing of the file it came from is left, and refuses what it cannot show.
 */
@NullMarked
package se.butiktorsten.shared.photo;

import org.jspecify.annotations.NullMarked;
