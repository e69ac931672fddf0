type Photo = { id: string; alt: string; lang: string; width: number; height: number };

/** Photos of one thing, each as it was sent in. @param size classes of the list and of a photo in it */
export function Photos({
  photos,
  size,
}: {
  photos: readonly Photo[];
  size: { list: string; photo: string };
}) {
  if (photos.length === 0) return null;
  return (
    <ul className={`flex flex-wrap ${size.list}`}>
      {photos.map(({ id, alt, lang, width, height }) => (
        <li key={id}>
          {/* biome-ignore lint/performance/noImgElement: the optimizer would keep a copy that anybody gets */}
          <img
            src={`/photos/${id}`}
            alt={alt}
            lang={lang}
            width={width}
            height={height}
            loading="lazy"
            className={`border border-line ${size.photo}`}
          />
        </li>
      ))}
    </ul>
  );
}
