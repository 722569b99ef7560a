/* T3: two destructors for two kinds of one type: nobody can tell which is right. */
struct stream;
struct stream *stream_reader_open(int number);
struct stream *stream_writer_open(int number);
void stream_reader_free(struct stream *s);
void stream_writer_free(struct stream *s);
int stream_length(struct stream *s);
