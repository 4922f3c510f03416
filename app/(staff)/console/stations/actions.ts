"use server"

import { z } from "zod"
import { changeState } from "@/lib/domain/stations/change-state"
import { addClosure, liftClosure } from "@/lib/domain/stations/closures"
import { editStation, verifyStation } from "@/lib/domain/stations/edit-station"
import { addPhoto, removePhoto } from "@/lib/domain/stations/photos"
import { registerStation } from "@/lib/domain/stations/register-station"
import { TRANSITION_NAMES } from "@/lib/domain/stations/rules"
import {
  closureInput,
  liftClosureInput,
  photoId,
  photoInput,
  reasonedStationId,
  stationChanges,
  stationId,
  stationInput,
} from "@/lib/domain/stations/schema"
import { formAction } from "@/lib/web/form-action"

const then = ({ id }: { id: string }) => `/console/stations/${id}`
const revision = stationChanges.shape.revision

export const registerStationAction = formAction(stationInput, registerStation, { then })
// The form always sends the whole station: what it leaves out was emptied.
export const editStationAction = formAction(
  stationInput.extend({ id: stationId.shape.id, revision }),
  editStation,
  { then },
)
export const verifyStationAction = formAction(stationId.extend({ revision }), verifyStation)

const transition = z.enum(TRANSITION_NAMES)
export const changeStateAction = formAction(
  reasonedStationId.partial({ reason: true }).extend({ transition, revision }),
  (actor, { transition: name, ...input }) => changeState(actor, name, input),
)

export const addClosureAction = formAction(closureInput, addClosure)
export const liftClosureAction = formAction(liftClosureInput, liftClosure)

export const addPhotoAction = formAction(photoInput, async (actor, { photo, ...input }) =>
  addPhoto(actor, { ...input, bytes: new Uint8Array(await photo.arrayBuffer()) }),
)
export const removePhotoAction = formAction(photoId, removePhoto)
