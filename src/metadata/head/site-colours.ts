/** Page colours for files other than stylesheets; layouts/styles/tokens.css has the same values. */
export const siteColours = {
  paper: { light: '#fbf9f4', dark: '#141210' },
  accent: { light: '#8a1f11', dark: '#f2977f' },
} as const;
