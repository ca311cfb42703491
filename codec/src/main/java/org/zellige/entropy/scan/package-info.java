/** What a scan codes and in what order: blocks, MCUs, scripts of scans. */
package org.zellige.entropy.scan;
