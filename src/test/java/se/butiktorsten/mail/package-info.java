/** The outbox, against mail servers that really listen. */
package se.butiktorsten.mail;
