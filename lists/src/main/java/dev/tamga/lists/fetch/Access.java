package dev.tamga.lists.fetch;

/** How one gets from the address of a publication to its file. */
public sealed interface Access {
  /** The address is the file's own. */
  record File() implements Access {}

  /**
   * The address is that of a web page, which links the current file.
   *
   * @param linkHost the host that the link must lead to: this one or any below it
   * @param linkPath the path that the link must have, letter case ignored; {@code *} stands for any
   *     characters
   */
  record Page(String linkHost, String linkPath) implements Access {}

  /**
   * The address is the file's own, with a token of the user's in its query.
   *
   * @param parameter the name of the query parameter
   * @param variable the environment variable that holds the token if the fetcher was given none
   */
  record Token(String parameter, String variable) implements Access {}
}
