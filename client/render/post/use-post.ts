import { useEffect, useState } from 'react';
import type { PostOptions, PostPipeline } from '#client/render/post/post-pipeline.ts';

/** The passes after the scene, or null while they load and on tiers without them; the plain picture is shown until then. */
export function usePost({ gl, scene, camera, quality, atmosphere, style }: PostOptions): PostPipeline | null {
  const [post, setPost] = useState<PostPipeline | null>(null);
  useEffect(() => {
    if (!quality.post) return;
    let wanted = true;
    let made: PostPipeline | null = null;
    void import('#client/render/post/post-pipeline.ts').then(({ createPostPipeline }) => {
      if (!wanted) return;
      made = createPostPipeline({ gl, scene, camera, quality, atmosphere, style });
      setPost(made);
    });
    return () => {
      wanted = false;
      setPost(null);
      made?.dispose();
    };
  }, [gl, scene, camera, quality, atmosphere, style]);
  return post;
}
