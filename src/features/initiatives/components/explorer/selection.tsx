"use client";

import { createContext, useContext } from "react";

/** The initiative that list and map light up together, with its point in WGS84 degrees. */
export type Active = { id: number; lat: number; lng: number };

type Selection = { active: Active | null; setActive: (active: Active | null) => void };

const SelectionContext = createContext<Selection>({ active: null, setActive: () => {} });

export const SelectionProvider = SelectionContext.Provider;

/** What list and map have lit up, and how to change it. */
export const useSelection = (): Selection => useContext(SelectionContext);
