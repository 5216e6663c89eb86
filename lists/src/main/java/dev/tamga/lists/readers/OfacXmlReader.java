package dev.tamga.lists.readers;

final class OfacXmlReader implements ListReader {
  @Override
  public void read(ListInput input, EntitySink sink) {
    throw new IllegalStateException("placeholder until this reader is written");
  }
}
