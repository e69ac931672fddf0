/** A book or page to read on; titles stay in the language they were published in. */
export type Source = { by?: string; title: string; where: string; href?: string };

/** What each paragraph of the roots rests on. */
export const ROOTS = {
  black: {
    dubois: [
      {
        by: "W. E. B. Du Bois (ed.)",
        title: "Economic Co-operation Among Negro Americans",
        where: "Atlanta University Press, 1907",
      },
    ],
    south: [
      {
        by: "Jessica Gordon Nembhard",
        title: "Collective Courage: A History of African American Cooperative Economic Thought and Practice",
        where: "Penn State University Press, 2014",
      },
      {
        title: "New Communities",
        where: "SNCC Legacy Project",
        href: "https://sncclegacyproject.org/new-communities/",
      },
    ],
  },
  latin: {
    chile: [
      {
        by: "Luis Razeto",
        title: "Solidarity Economy Roads",
        where: "Resilience, 2019",
        href: "https://www.resilience.org/stories/2019-01-24/solidarity-economy-roads/",
      },
    ],
    brazil: [
      {
        by: "Emily Kawano, Thomas Neal Masterson, Jonathan Teller-Elsberg (eds.)",
        title: "Solidarity Economy I: Building Alternatives for People and Planet",
        where: "Center for Popular Economics, 2010",
      },
    ],
  },
  immigrant: {
    circles: [
      {
        by: "Caroline Shenaz Hossein (ed.)",
        title: "The Black Social Economy in the Americas",
        where: "Palgrave Macmillan, 2018",
      },
    ],
    union: [
      {
        by: "J. Carroll Moody, Gilbert C. Fite",
        title: "The Credit Union Movement: Origins and Development, 1850–1970",
        where: "University of Nebraska Press, 1971",
      },
      {
        title: "Our History",
        where: "St. Mary’s Bank",
        href: "https://stmarysbank.com/about-us/who-we-are/our-history",
      },
    ],
  },
  here: {
    villa: [
      {
        by: "Mario Luis Small",
        title: "Villa Victoria: The Transformation of Social Capital in a Boston Barrio",
        where: "University of Chicago Press, 2004",
      },
      {
        title: "The Creation of the Villa Victoria",
        where: "ReVista, Harvard, 2008",
        href: "https://revista.drclas.harvard.edu/the-creation-of-the-villa-victoria",
      },
    ],
    dudley: [
      {
        by: "Peter Medoff, Holly Sklar",
        title: "Streets of Hope: The Fall and Rise of an Urban Neighborhood",
        where: "South End Press, 1994",
      },
      {
        title: "Dudley Neighbors, Inc.",
        where: "Center for Community Land Trust Innovation",
        href: "https://cltweb.org/case-studies/dudley-neighbors-inc/",
      },
    ],
    roots: [
      { title: "Agriculture", where: "Nuestras Raíces", href: "https://nuestras-raices.org/agriculture/" },
    ],
  },
} as const satisfies Record<string, Record<string, readonly Source[]>>;
