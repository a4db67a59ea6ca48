import { describe, expect, test } from 'vitest';
import { embedAddress, embedAdvice, embedIn } from '../../../src/model/address/embed-address.ts';

const video = 'https://www.youtube.com/watch?v=a1B2c3D4e5F';

describe('embedAddress', () => {
  test.each([
    ['https://youtu.be/a1B2c3D4e5F?t=12', video],
    ['https://m.youtube.com/watch?list=x&v=a1B2c3D4e5F', video],
    ['https://www.youtube-nocookie.com/embed/a1B2c3D4e5F?rel=0', video],
    ['//www.youtube.com/shorts/a1B2c3D4e5F', video],
    ['https://player.vimeo.com/video/123456?h=ab', 'https://vimeo.com/123456'],
    [
      'https://geo.dailymotion.com/player/x1.html?video=x8abc',
      'https://www.dailymotion.com/video/x8abc',
    ],
    [
      'https://www.tiktok.com/@harbour/video/7123456789',
      'https://www.tiktok.com/@harbour/video/7123456789',
    ],
    ['https://twitter.com/board/status/12345?ref=x', 'https://twitter.com/board/status/12345'],
    ['https://x.com/board/status/12345', 'https://x.com/board/status/12345'],
    ['https://www.instagram.com/p/Cab_1/embed/', 'https://www.instagram.com/p/Cab_1'],
    [
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fboard%2Fposts%2F12',
      'https://www.facebook.com/board/posts/12',
    ],
    ['https://social.example/@mara/109876543210', 'https://social.example/@mara/109876543210'],
    ['https://open.spotify.com/embed/episode/4abc', 'https://open.spotify.com/episode/4abc'],
  ])('%s', (address, url) => expect(embedAddress(address)?.url).toBe(url));

  test.each([
    'https://www.youtube.com/@harbour',
    'https://x.com/board',
    'https://paper.example/2031/05/04/ferry/',
    'https://notyoutube.com/watch?v=a1B2c3D4e5F',
    'https://www.facebook.com/plugins/post.php?href=https://www.facebook.com/plugins/post.php?href=x',
    'ftp://youtu.be/a1B2c3D4e5F',
    'youtu.be',
  ])('%s is not one', (address) => expect(embedAddress(address)).toBeUndefined());
});

describe('embedIn', () => {
  test.each([
    [
      '<iframe width="1" src="https://www.youtube.com/embed/a1B2c3D4e5F" allowfullscreen></iframe>',
      video,
    ],
    [
      '<blockquote class="twitter-tweet"><p>x</p><a href="https://twitter.com/board/status/12345?ref_src=a&amp;b">May 4</a></blockquote> <script src="https://platform.twitter.com/widgets.js"></script>',
      'https://twitter.com/board/status/12345',
    ],
    [
      '<blockquote data-instgrm-permalink="https://www.instagram.com/reel/Cab1/?x">',
      'https://www.instagram.com/reel/Cab1',
    ],
    ['{{< youtube a1B2c3D4e5F >}}', video],
    ['{% youtube id="a1B2c3D4e5F" %}', video],
    ['{{< vimeo 123456 >}}', 'https://vimeo.com/123456'],
  ])('%s', (code, url) => expect(embedIn(code)?.url).toBe(url));

  test.each(['<b>bold</b>', '<iframe src="https://maps.example/x">', '{{ page.title }}'])(
    'nothing in %s',
    (code) => expect(embedIn(code)).toBeUndefined(),
  );
});

test('the advice is to write a link', () => {
  expect(embedAdvice({ kind: 'video', url: video })).toBe(
    `link to it: [Video: what it shows](${video})`,
  );
});
