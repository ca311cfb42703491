/** The stages joined: encoding and decoding of whole images. */
package org.zellige.pipeline;
