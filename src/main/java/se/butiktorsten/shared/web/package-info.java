/** The kit that all pages are built from: templates, texts in two languages, forms, assets, and the filters every request passes. */
@NullMarked
package se.butiktorsten.shared.web;

import org.jspecify.annotations.NullMarked;
