"use server"

import { takeProposalInput } from "@/lib/domain/patterns/schema"
import { type Taken, takeProposal } from "@/lib/domain/patterns/take-proposal"
import { formAction } from "@/lib/web/form-action"
import { weekHref } from "../address"

const then = ({ stationId, week }: Taken) => weekHref(stationId, week)

export const takeProposalAction = formAction(takeProposalInput, takeProposal, { then })
