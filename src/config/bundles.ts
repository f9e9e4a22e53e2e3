/** A group of modules that become one file. */
interface Bundle {
  readonly name: string;
  readonly test: RegExp;
}

/** Styles of files in some places below `src`. */
function styles(places: string): RegExp {
  return new RegExp(`src/(?:${places}).*(?:\\.s?css|type=style)`);
}

/**
 * Style sheets that several kinds of pages share. A page loads `frame`, that of its kind where there is one, and its own;
 * each file of its own would be mostly headers, and one for all pages is twice what any of them uses.
 */
export const styleBundles: Bundle[] = [
  {
    name: 'frame',
    test: styles(
      'styles/|layouts/|components/(?:frame/(?!FramePage|QuarterPlan|TakeAway)|catalogue/(?:choice-|ModuleChoice)|comparison/CompareBar|entry/Fold|module/EffortTrack)',
    ),
  },
  {
    name: 'entry',
    test: styles(
      'components/(?:brief/brief-|entry/(?!Contract|EntryList|Fold|Question|Toc)|module/(?!EffortTrack)|pitfalls/PitfallList)|views/(?:comments|controls|rating)/',
    ),
  },
  { name: 'listing', test: styles('components/(?:catalogue/|frame/TakeAway)') },
];

/** Small modules that the scripts of several kinds of pages start with. */
export const scriptBundles: Bundle[] = [
  {
    name: 'shared',
    test: /preload-helper|islands\/(?:entry\/|shared\/(?:unfold-target|mounting\/(?:start-island|when-)|device\/choice-))/,
  },
];
