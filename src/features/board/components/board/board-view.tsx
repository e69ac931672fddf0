import { ProblemsNote } from "@/features/initiatives/components/explorer/problems-note";
import type { BoardPage } from "../../loaders/board";
import "../board.css";
import { BoardChips, MoreFilters } from "./board-chips";
import { BoardHeading } from "./board-heading";
import { BoardMap } from "./board-map";
import { BoardResults } from "./board-results";
import { BoardSearch } from "./board-search";

/** The board: what it is, what to look for, the notes, and where they are. */
export function BoardView({ page, now }: { page: BoardPage; now: Date }) {
  const { filters, answer, gazetteer } = page;
  return (
    <div className="page board">
      <BoardHeading isPromised={page.isPromised} hasButtons={page.total > 0} />
      <BoardSearch filters={filters} />
      <BoardChips filters={filters} facets={answer.facets} />
      <MoreFilters filters={filters} facets={answer.facets} gazetteer={gazetteer} />
      <ProblemsNote problems={page.problems} path="/board" />
      <div className="board-columns">
        <BoardResults page={page} now={now} />
        <BoardMap page={page} />
      </div>
    </div>
  );
}
