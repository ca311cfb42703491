/** The parts of SSIM and MS-SSIM. */
package org.zellige.metric.structure;
