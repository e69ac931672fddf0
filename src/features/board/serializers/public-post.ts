import type { PostDto, PublicPostDto } from "../types";

/** A public post as API and feeds give it away. */
export function toPublicPostDto({ audience: _, isPublic: __, ...post }: PostDto): PublicPostDto {
  return post;
}
