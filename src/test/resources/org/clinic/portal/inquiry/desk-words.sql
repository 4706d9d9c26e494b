-- After the words of all inquiries, what stands on them.

insert into inquiry_name select distinct name from inquiry_words, inquiry_names_of(named) name;
call pg_temp.make_indexes('inquiry_words');
