/**
 * Images to test and measure with. {@link org.zellige.corpus.Scenes} are rendered by this module,
 * at any size and with the same bytes on every machine; the {@link org.zellige.corpus.Catalogue}
 * lists public sets that {@link org.zellige.corpus.Fetcher} downloads and checks.
 */
package org.zellige.corpus;
