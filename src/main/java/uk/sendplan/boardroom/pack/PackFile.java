package uk.sendplan.boardroom.pack;

/**
 * A file of a pack, without its bytes.
 *
 * @param size in bytes
 * @param sha256 of its bytes, in 64 hexadecimal digits
 */
public record PackFile(String name, String mediaType, int size, String sha256) {}
