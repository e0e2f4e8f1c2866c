import '@mingchuang/shared/tokens.css';
import './base.css';
import '../components/components.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { restoreFontScale } from '../lib/font-scale.ts';
import { newQueryClient } from '../lib/query-client.ts';
import { Routing } from './routing.tsx';

restoreFontScale();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={newQueryClient()}>
      <BrowserRouter basename={import.meta.env.BASE_URL.replace(/\/$/, '')}>
        <Routing />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
